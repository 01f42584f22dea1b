/** The folder of several runs side by side. */
package org.fashionmnist.storage.sidebyside;
