/** The IDX format of image files, read with every bound checked. */
package org.fashionmnist.data.idx;
