package fr.parcours.iae.engine.cockpit;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Gives the two groups of Cockpit what they may read, and administrators the right to retry. */
@Component
class DroitsCockpit implements ApplicationRunner {

  private static final Permission[] READ = {Permissions.READ};
  private static final Map<Resource, Permission[]> LECTURE =
      Map.of(
          Resources.APPLICATION,
          new Permission[] {Permissions.ACCESS},
          Resources.PROCESS_DEFINITION,
          new Permission[] {
            Permissions.READ,
            Permissions.READ_INSTANCE,
            Permissions.READ_TASK,
            Permissions.READ_HISTORY
          },
          Resources.PROCESS_INSTANCE,
          READ,
          Resources.DECISION_DEFINITION,
          READ,
          Resources.DECISION_REQUIREMENTS_DEFINITION,
          READ,
          Resources.DEPLOYMENT,
          READ,
          Resources.BATCH,
          new Permission[] {BatchPermissions.READ});

  private final AuthorizationService authorizations;

  DroitsCockpit(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    LECTURE.forEach((resource, permissions) -> grant(AccesCockpit.MANAGERS, resource, permissions));
    LECTURE.forEach(
        (resource, permissions) -> grant(AccesCockpit.ADMINISTRATEURS, resource, permissions));
    add(
        AccesCockpit.ADMINISTRATEURS,
        Resources.PROCESS_DEFINITION,
        ProcessDefinitionPermissions.RETRY_JOB);
  }

  private void grant(String group, Resource resource, Permission... permissions) {
    if (find(group, resource) == null) {
      Authorization grant =
          authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(resource);
      grant.setResourceId(resource == Resources.APPLICATION ? "cockpit" : Authorization.ANY);
      grant.setPermissions(permissions);
      authorizations.saveAuthorization(grant);
    }
  }

  private void add(String group, Resource resource, Permission permission) {
    Authorization grant = find(group, resource);
    if (grant != null && !grant.isPermissionGranted(permission)) {
      grant.addPermission(permission);
      authorizations.saveAuthorization(grant);
    }
  }

  private @Nullable Authorization find(String group, Resource resource) {
    return authorizations
        .createAuthorizationQuery()
        .groupIdIn(group)
        .resourceType(resource)
        .singleResult();
  }
}
