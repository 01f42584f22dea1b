/**
 * The layouts in which people keep labeled images: IDX files under their many names, arrays of
 * NumPy, tables, pictures by class; in folders or in a ZIP archive.
 */
package org.fashionmnist.data.layout;
