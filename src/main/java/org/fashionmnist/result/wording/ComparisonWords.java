package org.fashionmnist.result.wording;

/**
 * What is said of a comparison, as Markdown.
 *
 * @param answer what was found, in a few sentences
 * @param method how it was done, a list
 * @param statistics by which statistics, a list
 * @param limits what must not be concluded, a list
 */
public record ComparisonWords(String answer, String method, String statistics, String limits) {}
