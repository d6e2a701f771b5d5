/**
 * Sends people where they are needed and brings them back.
 *
 * <p>Rooms, each may use those before it: {@code listing}, {@code post} ← {@code directory} ←
 * {@code person} ← {@code policy} ← {@code need} ← {@code assignment} ← {@code fit}, {@code
 * intake}, {@code tasks}.
 */
@NullMarked
package cn.yanzhen.exchange;

import org.jspecify.annotations.NullMarked;
