/**
 * The log in which the trail stands sealed: hashes, tiles, checkpoints, signatures, proofs. Depends
 * on the JDK alone, so that whoever checks the trail runs it without the product.
 */
@NullMarked
package org.platewarden.audit.tlog;

import org.jspecify.annotations.NullMarked;
