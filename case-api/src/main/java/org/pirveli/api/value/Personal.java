package org.pirveli.api.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that tells something of a person. It belongs to the subject whose id stands beside
 * it in the same record, so that it can be encrypted with that subject's key and made unreadable by
 * destroying the key. All free text counts as personal.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Personal {}
