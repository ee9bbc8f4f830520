-- An exit ends the contract on its day; undone, the contract goes back to the end it had.
alter table sortie
  add column contrat_ecourte boolean not null default false,
  add column contrat_fin_avant date,
  add check (contrat_ecourte or contrat_fin_avant is null);
