package vn.vanban.text;

/**
 * Tells whether letters spell a Vietnamese syllable: a known onset, a known rhyme, the two fitting
 * together (c, g, ng before back vowels; k, gh, ngh before front ones), and one tone on a vowel
 * that may carry it. Both schools of tone placement are valid (hòa and hoà, qúy beside quý); a
 * rhyme that ends in a stop takes sắc or nặng only. Reads composed (NFC) text in any case. Says
 * nothing about whether such a word exists. Thread-safe; allocates nothing.
 */
public final class Syllable {

  /** "nghiêng" and "nghuếch". */
  public static final int LONGEST = 7;

  private static final int BITS = 5;
  private static final int SLOTS = 1024;

  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
  private static final String FRONT_VOWELS = "eêiy";

  private static final byte[] CODE = codes();

  // What an onset demands of the rhyme.
  private static final int ONSET = 1;
  private static final int BACK_ONLY = 2;
  private static final int FRONT_ONLY = 4;
  private static final int TAKES_Y = 8;

  // What a rhyme demands; the low four bits are the vowels, from the first, that may carry the
  // tone.
  private static final int STOP = 16;
  private static final int AFTER_GI = 32;
  private static final int AFTER_QU = 64;
  private static final int BARE = 128;
  private static final int NOT_BARE = 256;
  private static final int FRONT = 512;
  private static final int LONE_Y = 1024;
  private static final int ORDINARY = 2048;

  private static final int[] ONSET_KEYS = new int[SLOTS];
  private static final int[] ONSET_RULES = new int[SLOTS];
  private static final int[] RHYME_KEYS = new int[SLOTS];
  private static final int[] RHYME_RULES = new int[SLOTS];

  static {
    onsets(0, "b ch d đ kh l m n nh p ph r s t th tr v x h");
    onsets(TAKES_Y, "h l m n s t th v");
    onsets(BACK_ONLY, "c g ng");
    onsets(FRONT_ONLY, "k gh ngh");
    onsets(TAKES_Y, "k");
    rhymes(
        ORDINARY,
        "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây");
    rhymes(
        ORDINARY, "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu");
    rhymes(
        ORDINARY,
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet"
            + " oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt");
    rhymes(
        ORDINARY,
        "u ua uân uâng uât uây uc ui um un ung uôc uôi uôm uôn uông uôt up ut uê uêch uên uênh uêt"
            + " uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ươc ươi ươm ươn"
            + " ương ươp ươt ươu ưt ưu");
    rhymes(ORDINARY | NOT_BARE, "iêc iêm iên iêng iêp iêt iêu");
    rhymes(ORDINARY | BARE, "yêm yên yêng yêt yêu");
    rhymes(ORDINARY | LONE_Y, "y");
    rhymes(AFTER_GI, "êc êng");
    rhymes(
        AFTER_QU,
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e ec en eng eo"
            + " et ê êch ên ênh êt êu i ich in inh it iêt ôc ơ ơi y ych yên yêt yn ynh yp yt yu");
  }

  private Syllable() {}

  /** Whether all of {@code letters} is one syllable. */
  public static boolean isValid(CharSequence letters) {
    return isValid(letters, 0, letters.length());
  }

  /** Whether {@code text} from {@code start} to {@code end}, exclusive, is one syllable. */
  public static boolean isValid(CharSequence text, int start, int end) {
    int length = end - start;
    if (length < 1 || length > LONGEST) {
      return false;
    }
    long letters = 0;
    int tone = Vowels.LEVEL;
    int toneAt = -1;
    for (int i = 0; i < length; i++) {
      char c = Letters.lower(text.charAt(start + i));
      char base = Vowels.base(c);
      int code = base < CODE.length ? CODE[base] : 0;
      if (code == 0) {
        return false;
      }
      if (base != c) {
        if (toneAt >= 0) {
          return false;
        }
        tone = Vowels.tone(c);
        toneAt = i;
      }
      letters = letters << BITS | code;
    }
    return isValid(letters, length, tone, toneAt);
  }

  private static boolean isValid(long letters, int length, int tone, int toneAt) {
    int onset = 0;
    while (onset < length && !Vowels.isVowel(letter(letters, length, onset))) {
      onset++;
    }
    if (onset == length) {
      return false;
    }
    char first = letter(letters, length, 0);
    if (first == 'q') {
      return onset == 1
          && letter(letters, length, 1) == 'u'
          && fits(AFTER_QU, letters, length, 2, tone, toneAt);
    }
    if (first == 'g' && onset == 1 && letter(letters, length, 1) == 'i') {
      return length == 2
          || fits(ORDINARY | AFTER_GI, letters, length, 2, tone, toneAt)
          || fits(ORDINARY, letters, length, 1, tone, toneAt);
    }
    int rules = onset == 0 ? ONSET | TAKES_Y : onsetRules(letters, length, onset);
    int rhyme = rhymeRules(letters, length, onset);
    if (rules == 0 || (rhyme & ORDINARY) == 0 || !carries(rhyme, tone, toneAt, onset)) {
      return false;
    }
    boolean front = (rhyme & FRONT) != 0;
    return !(front && (rules & BACK_ONLY) != 0)
        && !(!front && (rules & FRONT_ONLY) != 0 && !namesPlace(letters, length))
        && !(onset == 0 && (rhyme & NOT_BARE) != 0)
        && !(onset > 0 && (rhyme & BARE) != 0)
        && !((rhyme & LONE_Y) != 0 && (rules & TAKES_Y) == 0);
  }

  /** A rhyme of one of {@code kinds} after the two letters of gi or qu, or after g alone. */
  private static boolean fits(int kinds, long letters, int length, int from, int tone, int toneAt) {
    int rhyme = rhymeRules(letters, length, from);
    if ((rhyme & kinds) == 0) {
      return false;
    }
    boolean afterGlide = from == 2;
    if (afterGlide && (kinds & AFTER_GI) != 0 && (rhyme & FRONT) != 0) {
      char vowel = letter(letters, length, 2);
      if (vowel == 'i' || vowel == 'y') {
        return false;
      }
    }
    // "qúa", "gía": the tone typed one letter early.
    boolean early = afterGlide && toneAt == 1 && length == 3;
    return early || carries(rhyme, tone, toneAt, from);
  }

  private static boolean carries(int rhyme, int tone, int toneAt, int from) {
    if ((rhyme & STOP) != 0 && tone != Vowels.SAC && tone != Vowels.NANG) {
      return false;
    }
    return toneAt < 0 || toneAt >= from && (rhyme >> (toneAt - from) & 1) != 0 && toneAt < from + 4;
  }

  /** "Kạn", "Kon": k before a back vowel, as in names of the highlands. */
  private static boolean namesPlace(long letters, int length) {
    char vowel = length > 1 ? letter(letters, length, 1) : 0;
    return letter(letters, length, 0) == 'k' && (vowel == 'a' || vowel == 'o');
  }

  private static char letter(long letters, int length, int at) {
    return LETTERS.charAt((int) (letters >> BITS * (length - 1 - at) & 31) - 1);
  }

  private static int onsetRules(long letters, int length, int onset) {
    return onset > 3
        ? 0
        : find(ONSET_KEYS, ONSET_RULES, (int) (letters >> BITS * (length - onset)));
  }

  private static int rhymeRules(long letters, int length, int from) {
    int size = length - from;
    return size < 1 || size > 4
        ? 0
        : find(RHYME_KEYS, RHYME_RULES, (int) (letters & (1L << BITS * size) - 1));
  }

  private static int find(int[] keys, int[] rules, int key) {
    int slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return 0;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return rules[slot];
  }

  private static void add(int[] keys, int[] rules, int key, int rule) {
    int slot = slot(key);
    while (keys[slot] != key && keys[slot] != 0) {
      slot = slot + 1 & SLOTS - 1;
    }
    keys[slot] = key;
    rules[slot] |= rule;
  }

  private static int slot(int key) {
    return key * 0x9E3779B1 >>> 22;
  }

  private static void onsets(int rules, String words) {
    for (String word : words.split(" ", -1)) {
      add(ONSET_KEYS, ONSET_RULES, key(word), ONSET | rules);
    }
  }

  private static void rhymes(int rules, String words) {
    for (String word : words.split(" ", -1)) {
      int front = FRONT_VOWELS.indexOf(word.charAt(0)) >= 0 ? FRONT : 0;
      int stop =
          "cptkh".indexOf(word.charAt(word.length() - 1)) >= 0 && !word.endsWith("nh") ? STOP : 0;
      add(RHYME_KEYS, RHYME_RULES, key(word), rules | front | stop | tonePlaces(word));
    }
  }

  /** The vowel with a mark carries the tone; else the middle one; else either of oa, oe, uy. */
  private static int tonePlaces(String rhyme) {
    for (String marked : new String[] {"ăâêôơ", "ư"}) {
      for (int i = 0; i < rhyme.length(); i++) {
        if (marked.indexOf(rhyme.charAt(i)) >= 0) {
          return 1 << i;
        }
      }
    }
    int vowels = 0;
    while (vowels < rhyme.length() && Vowels.isVowel(rhyme.charAt(vowels))) {
      vowels++;
    }
    if (vowels == 3 || vowels == 2 && rhyme.length() > 2) {
      return 0b10;
    }
    return rhyme.equals("oa") || rhyme.equals("oe") || rhyme.equals("uy") ? 0b11 : 0b1;
  }

  private static int key(String word) {
    int key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = key << BITS | CODE[word.charAt(i)];
    }
    return key;
  }

  private static byte[] codes() {
    var codes = new byte[0x200];
    for (int i = 0; i < LETTERS.length(); i++) {
      codes[LETTERS.charAt(i)] = (byte) (i + 1);
    }
    return codes;
  }
}
