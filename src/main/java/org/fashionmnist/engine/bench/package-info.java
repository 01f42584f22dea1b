/** How fast the engine is on this machine, and how near to what the processor can do. */
package org.fashionmnist.engine.bench;
