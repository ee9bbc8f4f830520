-- When a row last changed, whatever changed it: programs read in this order. The database's own
-- clock, since no law counts from it.
create function note_changement() returns trigger language plpgsql as $$
begin
  new.change_le := clock_timestamp();
  return new;
end $$;
alter table candidature add column change_le timestamptz not null default clock_timestamp();
alter table fiche_salarie add column change_le timestamptz not null default clock_timestamp();
update candidature set change_le = modifiee_le;
update fiche_salarie set change_le = modifiee_le;
create trigger candidature_change before update on candidature
  for each row execute function note_changement();
create trigger fiche_salarie_change before update on fiche_salarie
  for each row execute function note_changement();
create function note_changement_fiche() returns trigger language plpgsql as $$
begin
  update fiche_salarie set change_le = clock_timestamp() where id = new.fiche_id;
  return null;
end $$;
create trigger mouvement_fiche_change after insert or update on mouvement_fiche
  for each row execute function note_changement_fiche();
-- A PASS delivered by hand later than the hire changes what is read of the candidature.
create function note_changement_candidature() returns trigger language plpgsql as $$
begin
  update candidature set change_le = clock_timestamp()
  where id = new.candidature_id and change_le < transaction_timestamp();
  return null;
end $$;
create trigger embauche_pass_change after update of pass_id on embauche
  for each row when (old.pass_id is distinct from new.pass_id)
  execute function note_changement_candidature();
drop index candidature_siae_modifiee;
drop index fiche_salarie_siae_modifiee;
create index candidature_siae_change on candidature (siae_id, change_le, id);
create index fiche_salarie_siae_change on fiche_salarie (siae_id, change_le, id);

-- The employees of a SIAE without reading every PASS.
create index embauche_siae on embauche (siae_id, pass_id, debut desc) where etat = 'CONCLUE';

-- Hires nobody looked at yet for their fiche: a handful, whatever the size of the table.
alter table embauche add column fiche_vue_le timestamptz;
update embauche e set fiche_vue_le = acceptee_le where exists (
  select from fiche_salarie f where f.candidature_id = e.candidature_id);
create index embauche_sans_fiche on embauche (candidature_id)
  where etat = 'CONCLUE' and pass_id is not null and fiche_vue_le is null;

-- Movements refused before anybody was told of them: the latest leaves again, the others are past.
update mouvement_fiche m set etat = 'REMPLACE' where etat = 'REJETE' and charge is null and (
  exists (select from mouvement_fiche n where n.fiche_id = m.fiche_id
    and (n.cree_le, n.id) > (m.cree_le, m.id)));
update mouvement_fiche set etat = 'NOUVEAU' where etat = 'REJETE' and charge is null;

alter table envoi_diffusion drop constraint envoi_diffusion_etat_check,
  add constraint envoi_diffusion_etat_check
    check (etat in ('A_ENVOYER', 'ENVOYE', 'ECHEC', 'ABANDONNE'));
drop index envoi_diffusion_attente;
create index envoi_diffusion_attente on envoi_diffusion (abonnement_id, pass_id, evenement_id)
  where etat in ('A_ENVOYER', 'ECHEC');
drop index notification_a_adresser;
create index notification_a_adresser on notification (creee_le, id) where adressee_le is null;
create index notification_creee on notification (creee_le);
