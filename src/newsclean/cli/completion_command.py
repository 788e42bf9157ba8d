"""`newsclean completion`."""

from __future__ import annotations

import click

__all__ = ["completion"]


@click.command(short_help="Print what makes a shell complete newsclean's words.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print a script that makes SHELL complete the commands, options, labels and packs of newsclean.

    \b
    bash   add to ~/.bashrc:  eval "$(newsclean completion bash)"
    zsh    add to ~/.zshrc:   eval "$(newsclean completion zsh)"
    fish   run once:          newsclean completion fish > ~/.config/fish/completions/newsclean.fish
    """  # noqa: D301 - \b is click's mark for lines that are not to be wrapped
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.ClickException(f"this click knows no completion for {shell}")
    # The script is made without the class's own check, which starts a bash to ask for its version.
    maker = found(ctx.find_root().command, {}, "newsclean", "_NEWSCLEAN_COMPLETE")
    click.echo(maker.source_template % maker.source_vars())
