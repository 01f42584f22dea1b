/** How fast a machine was. */
package org.fashionmnist.result.bench;
