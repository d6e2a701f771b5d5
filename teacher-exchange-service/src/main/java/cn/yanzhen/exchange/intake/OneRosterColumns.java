package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.oneroster.Binding;
import java.util.ArrayList;
import java.util.List;

/** The columns of users.csv, in the order of the binding; ours stand at the end. */
final class OneRosterColumns {

  private OneRosterColumns() {}

  static List<String> users(Binding version) {
    var both =
        List.of(
            "username",
            "userIds",
            "givenName",
            "familyName",
            "middleName",
            "identifier",
            "email",
            "sms",
            "phone",
            "agentSourcedIds",
            "grades",
            "password");
    var metadata =
        List.of(
            OneRoster.FULL_NAME,
            OneRoster.SUBJECTS,
            OneRoster.STAGES,
            OneRoster.TITLE,
            OneRoster.TITLE_SINCE,
            OneRoster.HONOUR,
            OneRoster.OFFICE,
            OneRoster.SERVICE_SINCE,
            OneRoster.SCHOOL_SINCE);
    var first = List.of("sourcedId", "status", "dateLastModified", "enabledUser");
    return version == Binding.V1_1
        ? joined(first, List.of("orgSourcedIds", "role"), both, metadata)
        : joined(
            first,
            both,
            List.of(
                "userMasterIdentifier",
                "resourceSourcedIds",
                "preferredGivenName",
                "preferredMiddleName",
                "preferredFamilyName",
                "primaryOrgSourcedId",
                "pronouns"),
            metadata);
  }

  @SafeVarargs
  static <T> List<T> joined(List<? extends T>... parts) {
    var all = new ArrayList<T>();
    for (var part : parts) all.addAll(part);
    return all;
  }
}
