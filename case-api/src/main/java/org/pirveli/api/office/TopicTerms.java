package org.pirveli.api.office;

import org.jspecify.annotations.Nullable;

/**
 * How a topic is called and handled.
 *
 * @param ka its name in Georgian
 * @param en its name in English
 * @param order its place in lists
 * @param sensitive whether the matter must not show on a phone that others may see
 * @param replyNeedsApproval whether a second person approves what is written freely
 * @param training that its caseworkers need; {@code null} means none
 */
public record TopicTerms(
        String ka,
        String en,
        int order,
        boolean sensitive,
        boolean replyNeedsApproval,
        @Nullable String training) {}
