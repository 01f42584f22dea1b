/** What all pages are made of: one HTML file each that needs no other, with its pictures in it. */
package org.fashionmnist.page;
