/**
 * Raw text in any encoding in, one stored NFC text out; how Vietnamese letters and syllables are
 * spelt and compare; spans and sentences in that text.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.vanban.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
