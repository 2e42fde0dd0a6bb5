package org.pirveli.api.template;

import org.pirveli.api.casework.Form;

/**
 * What a template says in one form and one language.
 *
 * @param language BCP 47 tag: {@code ka}, {@code en}, {@code ru}, {@code az}, {@code hy} or {@code
 *     ab}
 * @param text with placeholders such as <code>{{case_number}}</code>
 */
public record TemplateText(Form form, String language, String text) {}
