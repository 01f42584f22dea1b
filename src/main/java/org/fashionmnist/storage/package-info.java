/** Files that appear under their final names only when complete, and the JSON in them. */
package org.fashionmnist.storage;
