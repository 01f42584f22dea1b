/** Labels that may be wrong, and images that are there twice. */
package org.fashionmnist.result.suspect;
