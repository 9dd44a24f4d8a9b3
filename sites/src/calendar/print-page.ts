/** Shows the button that prints, in place of the words on which keys do. */
const button = document.querySelector<HTMLButtonElement>(".print-bar__button");
const hint = document.querySelector<HTMLElement>(".print-bar__hint");
if (button && hint) {
  button.hidden = false;
  hint.hidden = true;
  button.addEventListener("click", () => window.print());
}
