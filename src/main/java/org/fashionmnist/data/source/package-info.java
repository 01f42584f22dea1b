/**
 * Where data-set files come from: folders, a Debian package, mirrors; each is checked before it is
 * believed.
 */
package org.fashionmnist.data.source;
