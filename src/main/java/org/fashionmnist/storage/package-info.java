/** Files that appear under their final names only when complete. Uses no other package. */
package org.fashionmnist.storage;
