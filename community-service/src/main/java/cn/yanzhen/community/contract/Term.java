package cn.yanzhen.community.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which schools of two districts may belong to each other's communities.
 *
 * @param partner the other district
 */
public record Term(UUID contractId, String number, String partner, LocalDate from, LocalDate to) {}
