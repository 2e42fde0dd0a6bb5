package org.pirveli.api.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that tells something of a person. In an event it belongs to the subject whose id
 * stands beside it in the same record: a text, or the texts of a map, are encrypted with that
 * subject's key before they are stored, and unreadable for ever once the key is destroyed. In a
 * view it is the same ciphertext, opened when somebody reads it. A marked record says that its own
 * marked texts belong to the subject. All free text counts as personal.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Personal {}
