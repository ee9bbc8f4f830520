package fr.parcours.iae.suspension;

import fr.parcours.iae.passiae.PassAnnule;
import fr.parcours.iae.passiae.PassIaeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A PASS that is cancelled while suspended: nothing waits for the end of its suspension. */
@Component
class PassAnnuleSuspendu {

  private final PassIaeService passIaes;
  private final SuspensionProcess process;

  PassAnnuleSuspendu(PassIaeService passIaes, SuspensionProcess process) {
    this.passIaes = passIaes;
    this.process = process;
  }

  @EventListener
  void end(PassAnnule annule) {
    passIaes.suspensionsOf(annule.passId()).forEach(process::end);
  }
}
