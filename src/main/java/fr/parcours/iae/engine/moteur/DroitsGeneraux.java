package fr.parcours.iae.engine.moteur;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Rights in the engine are general (Cockpit's groups), never on one task or one instance: none is
 * made when a task is, so none is to be deleted when it ends.
 */
final class DroitsGeneraux extends AuthorizationManager {

  private static final Set<Resource> SANS_DROIT_PROPRE =
      Set.of(Resources.TASK, Resources.PROCESS_INSTANCE);

  @Override
  public void deleteAuthorizationsByResourceId(Resource resource, String id) {
    if (!SANS_DROIT_PROPRE.contains(resource)) {
      super.deleteAuthorizationsByResourceId(resource, id);
    }
  }

  static SessionFactory factory() {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return AuthorizationManager.class;
      }

      @Override
      public Session openSession() {
        return new DroitsGeneraux();
      }
    };
  }

  /** The engine would give the task's assignee and group a right of their own on it. */
  static ResourceAuthorizationProvider provider() {
    return new DefaultAuthorizationProvider() {
      @Override
      public AuthorizationEntity @Nullable [] newTaskAssignee(
          Task task, @Nullable String old, @Nullable String now) {
        return null;
      }

      @Override
      public AuthorizationEntity @Nullable [] newTaskOwner(
          Task task, @Nullable String old, @Nullable String now) {
        return null;
      }

      @Override
      public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(
          Task task, String user, String type) {
        return null;
      }

      @Override
      public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(
          Task task, String group, String type) {
        return null;
      }
    };
  }
}
