-- What people did to a PASS, in order: whoever acts on a page that is out of date reads it.
create table parcours_acte (
  id bigint generated always as identity primary key,
  pass_id uuid not null,
  fait text not null,
  utilisateur_id uuid not null,
  organisation_id uuid,
  le timestamptz not null
);
create index parcours_acte_pass on parcours_acte (pass_id, id);
create trigger parcours_acte_ajout_seul before update or delete on parcours_acte
  for each row execute function refuse_modification();
