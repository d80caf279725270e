/** A site on this machine while it is being written: served, watched, reloaded. */
package org.bifolio.serve;
