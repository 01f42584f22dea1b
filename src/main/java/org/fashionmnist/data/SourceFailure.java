package org.fashionmnist.data;

/**
 * Why a source did not have the data.
 *
 * @param source the source in words
 * @param reason what was wrong
 */
public record SourceFailure(String source, String reason) {}
