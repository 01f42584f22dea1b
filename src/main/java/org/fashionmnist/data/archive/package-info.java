/** ZIP archives, opened as folders; what is meant to harm is refused. */
package org.fashionmnist.data.archive;
