package cn.yanzhen.community.community.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member is of another district, and the contract by which it belongs.
 *
 * @param contractId null where none can be named: of what no longer holds
 */
record GuestView(
    String district,
    String districtName,
    @Nullable UUID contractId,
    @Nullable String contractNumber) {}
