/** Many dimensions brought down to two, to be looked at. */
package org.fashionmnist.engine.projection;
