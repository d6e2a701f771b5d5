/**
 * Sends people where they are needed and brings them back.
 *
 * <p>Rooms, each may use those before it: {@code post} ← {@code person}, {@code directory} ← {@code policy} ← {@code need} ←
 * {@code assignment} ← {@code fit}, {@code intake}, {@code tasks}.
 */
@NullMarked
package cn.yanzhen.exchange;

import org.jspecify.annotations.NullMarked;
