/**
 * Raw text in, one stored NFC text out; how Vietnamese letters compare; spans and sentences in that
 * text.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.vanban.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
