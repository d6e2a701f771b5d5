package cn.yanzhen.community.contract.web;

import cn.yanzhen.community.contract.Offer;
import cn.yanzhen.community.contract.Share;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of a contract, as forms say it. */
final class ContractRequests {
  private ContractRequests() {}

  record OfferRequest(
      @NotBlank(message = "请填写协议编号") String number,
      @NotBlank(message = "请填写协议名称") String title,
      @NotNull(message = "请填写对方区县的代码") @Pattern(regexp = "[0-9]{6}", message = "区县代码是六位数字")
          String partner,
      @NotNull(message = "请填写起始日期") LocalDate from,
      @NotNull(message = "请填写结束日期") LocalDate to,
      @NotNull(message = "请选择共享的内容") Set<@NotNull(message = "请选择共享的内容") Share> shares,
      @Nullable UUID attachmentId) {
    Offer offer() {
      return new Offer(number, title, partner, from, to, shares, attachmentId);
    }
  }

  record DeclineRequest(
      @NotBlank(message = "请写明不同意的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record EndRequest(
      @NotNull(message = "请填写最后一天") LocalDate on,
      @NotBlank(message = "请写明提前终止的原因") @Size(max = 500, message = "原因不能超过 500 个字")
          String reason) {}
}
