/*
 * Stands in for coccoc's native library in tests. It keeps to the same interface, counts how it is
 * used, and answers by simple rules of its own:
 *   - words are parted by spaces; a word that ends in '+' takes the next one in, across one space;
 *   - digits make tokens of type 1, '.', '/' and '-' tokens of type 3;
 *   - a text that starts with "!wild" gets offsets outside of it and out of order, one with "!none"
 *     no tokens, one with "!zero" no answer, one with "!many" an impossible count;
 *   - a dictionary folder with a file "refuse" is refused.
 */
#include <jni.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { INITIALISATIONS, CONCURRENT_INITIALISATIONS, NULLS, SEGMENTED, FREED, COUNTERS };

static atomic_int counters[COUNTERS];
static atomic_int initialising;

struct token {
  int32_t normalised_start, normalised_end, start, end, type, segment_type;
};

JNIEXPORT jint JNICALL Java_com_coccoc_Tokenizer_initialize(JNIEnv *env, jobject self, jstring folder) {
  (void)self;
  if (atomic_fetch_add(&initialising, 1) > 0) {
    counters[CONCURRENT_INITIALISATIONS]++;
  }
  counters[INITIALISATIONS]++;
  usleep(50000);
  const char *name = (*env)->GetStringUTFChars(env, folder, NULL);
  char path[4096];
  snprintf(path, sizeof path, "%s/refuse", name);
  (*env)->ReleaseStringUTFChars(env, folder, name);
  atomic_fetch_sub(&initialising, 1);
  return access(path, F_OK) == 0 ? -1 : 0;
}

static int type_of(jchar c) {
  if (c >= '0' && c <= '9') {
    return 1;
  }
  if (c == ' ') {
    return 2;
  }
  return c == '.' || c == '/' || c == '-' ? 3 : 0;
}

static int64_t cut(const jchar *text, int length, struct token *tokens) {
  int64_t count = 0;
  int at = 0;
  while (at < length) {
    int start = at;
    int type = type_of(text[at++]);
    while (type < 2 && at < length &&
           (type_of(text[at]) == type ||
            (text[at] == ' ' && text[at - 1] == '+' && at + 1 < length && text[at + 1] != ' '))) {
      at++;
    }
    tokens[count++] = (struct token){start, at, start, at, type, 0};
  }
  return count;
}

JNIEXPORT jlong JNICALL Java_com_coccoc_Tokenizer_segmentPointer(JNIEnv *env, jobject self, jstring text,
                                                                 jboolean transforming, jint option,
                                                                 jboolean punctuation) {
  (void)self, (void)transforming, (void)option, (void)punctuation;
  if (text == NULL) {
    counters[NULLS]++;
    return 0;
  }
  int length = (*env)->GetStringLength(env, text);
  jchar *copy = malloc(sizeof(jchar) * (length + 8));
  memset(copy, 0, sizeof(jchar) * (length + 8));
  (*env)->GetStringRegion(env, text, 0, length, copy);
  char order = copy[0] == '!' ? (char)copy[1] : ' ';
  if (order == 'z') {
    free(copy);
    return 0;
  }
  counters[SEGMENTED]++;
  int64_t *answer = calloc(8, sizeof(int64_t));
  struct token *tokens = calloc(length + 8, sizeof(struct token));
  if (order == 'w') {
    tokens[0] = (struct token){0, 0, -5, 2, 0, 0};
    tokens[1] = (struct token){0, 0, 6, length + 1000, 0, 0};
    tokens[2] = (struct token){0, 0, 1, 3, 0, 0};
    tokens[3] = (struct token){0, 0, 9, 4, 7, 0};
    answer[2] = 4;
  } else if (order == 'm') {
    answer[2] = INT64_MAX / 4;
  } else if (order != 'n') {
    answer[2] = cut(copy, length, tokens);
  }
  free(copy);
  answer[3] = order == 'n' ? 0 : (int64_t)(intptr_t)tokens;
  answer[7] = (int64_t)(intptr_t)tokens;
  return (jlong)(intptr_t)answer;
}

JNIEXPORT void JNICALL Java_com_coccoc_Tokenizer_freeMemory(JNIEnv *env, jobject self, jlong pointer) {
  (void)env, (void)self;
  counters[FREED]++;
  int64_t *answer = (int64_t *)(intptr_t)pointer;
  free((void *)(intptr_t)answer[7]);
  free(answer);
}

JNIEXPORT jint JNICALL Java_vn_vanban_segment_CoccocScenarios_counter(JNIEnv *env, jclass type, jint which) {
  (void)env, (void)type;
  return counters[which];
}
