/** Pictures of several runs side by side. */
package org.fashionmnist.report.sidebyside;
