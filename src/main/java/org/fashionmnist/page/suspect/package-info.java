/** The page of a search for labels that may be wrong and images that are there twice. */
package org.fashionmnist.page.suspect;
