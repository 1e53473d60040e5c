/**
 * What a policy document is: its number, kind, issuer, dates, header and provisions. A stretch of
 * text goes in where a number is read; values come out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "text")
package vn.vanban.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
