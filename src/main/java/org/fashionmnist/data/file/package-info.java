/** The four files of a data set: their names, their published checksums, and what is in them. */
package org.fashionmnist.data.file;
