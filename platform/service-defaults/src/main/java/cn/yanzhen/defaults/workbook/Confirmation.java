package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * With what a commit is asked for.
 *
 * @param confirmed how many warnings somebody looked at; null for none
 */
public record Confirmation(@Nullable Integer confirmed) {

  public static int count(@Nullable Confirmation said) {
    return said == null || said.confirmed == null ? 0 : said.confirmed;
  }

  /** Refuses a commit that does not name what is to be confirmed now. */
  public static void require(int toConfirm, int confirmed) {
    if (toConfirm == confirmed) return;
    throw Refusal.conflict(
            "workbook/changes-unconfirmed",
            "这个文件有 %d 处变更须先核对（例如编号已登记、姓名或出生年月却不同），确认过 %d 处。请在检查结果中逐一核对并勾选确认，再提交。"
                .formatted(toConfirm, confirmed))
        .exception();
  }
}
