-- A transfer says to whom; what is hired or prepared for a hire is never archived.
alter table candidature_transition add column organisation_cible_id uuid;
alter table candidature add constraint candidature_archivable
  check (archivee_le is null or etat not in ('ACCEPTEE', 'ACTION_PREALABLE', 'VIVIER'));
-- The nightly archive reads what it will change and nothing else.
create index candidature_a_archiver on candidature (modifiee_le)
  where archivee_le is null and etat not in ('ACCEPTEE', 'ACTION_PREALABLE', 'VIVIER');
