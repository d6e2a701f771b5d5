package cn.yanzhen.identity.client;

import cn.yanzhen.identity.IdentitySettings;
import java.util.Arrays;
import java.util.Optional;

/** Programs that act for themselves, each with one role at this installation's district. */
enum Machine {
  SAMPLE_LOADER("sample-loader", "样例导入程序", "LOADER"),
  DISTRICT_PLATFORM("district-platform", "区级平台", "PLATFORM");

  /** Said in every token, whether it was asked for or not. */
  static final String SCOPE = "api";

  final String clientId;
  final String label;
  final String role;

  Machine(String clientId, String label, String role) {
    this.clientId = clientId;
    this.label = label;
    this.role = role;
  }

  /** A machine without a secret does not exist here. */
  String secret(IdentitySettings settings) {
    return switch (this) {
      case SAMPLE_LOADER -> settings.loaderClientSecret();
      case DISTRICT_PLATFORM -> settings.dashboardClientSecret();
    };
  }

  static Optional<Machine> of(String clientId) {
    return Arrays.stream(values()).filter(m -> m.clientId.equals(clientId)).findFirst();
  }
}
