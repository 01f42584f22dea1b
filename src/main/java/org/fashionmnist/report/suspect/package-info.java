/** Sheets of images that may be labeled wrong or are there twice. */
package org.fashionmnist.report.suspect;
