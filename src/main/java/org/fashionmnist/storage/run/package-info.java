/**
 * The folder of a run or a comparison: its records as JSON, CSV and Markdown files.
 *
 * <p>Every file is written from records of {@link org.fashionmnist.result} and appears under its
 * name only when complete. The fields are described in {@code docs/formats.md}.
 */
package org.fashionmnist.storage.run;
