/**
 * What may be wrong in a data set: labels that networks speak against, and images that are there
 * twice.
 */
package org.fashionmnist.suspect;
