-- The person's number each line bore when it left: theirs may have changed since.
alter table lot_asp_ligne add column identifiant text;

-- Numbers the ASP had us replace, so that its correction told twice is known: append-only.
create table identifiant_asp_remplace (
  id bigint generated always as identity primary key,
  candidat_id uuid not null,
  ancien text not null,
  nouveau text not null,
  par uuid not null,
  le timestamptz not null,
  check (ancien <> nouveau)
);
create index identifiant_asp_remplace_ancien on identifiant_asp_remplace (ancien);
create trigger identifiant_asp_remplace_ajout_seul before update or delete on identifiant_asp_remplace
  for each row execute function refuse_modification();

-- Who took the list of these people out, and who brought the ASP's corrections in: append-only.
create table rapprochement (
  id uuid primary key,
  sens text not null check (sens in ('EXPORT', 'IMPORT')),
  par uuid not null,
  le timestamptz not null,
  lignes integer not null
);
create index rapprochement_le on rapprochement (le desc, id desc);
create trigger rapprochement_ajout_seul before update or delete on rapprochement
  for each row execute function refuse_modification();
-- A file brought in is written down before its first line; here once its last was read.
create table rapprochement_fini (
  rapprochement_id uuid primary key references rapprochement (id),
  le timestamptz not null,
  appliquees integer not null
);
create trigger rapprochement_fini_ajout_seul before update or delete on rapprochement_fini
  for each row execute function refuse_modification();

-- What the support has to bring together, whatever the number of fiches.
create index fiche_salarie_autre_identifiant on fiche_salarie (candidat_id)
  where etat = 'EN_ERREUR' and code_retour = '3437' and charge = 'SUPPORT';
create index mouvement_fiche_autre_identifiant on mouvement_fiche (fiche_id)
  where etat = 'REJETE' and code_retour = '3437' and charge = 'SUPPORT';
