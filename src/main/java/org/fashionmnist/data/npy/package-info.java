/** Arrays as NumPy writes them: NPY files, and NPZ archives of them. */
package org.fashionmnist.data.npy;
