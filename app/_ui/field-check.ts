import { createFormControl, type FieldValues, type Path, type Resolver } from 'react-hook-form'

/** To be told of what happens to the field. */
export interface FieldCheck {
  changed(): void
  left(): void
}

/** Null: nothing is wrong. */
export type Tell = (wrong: string | null) => void

/**
 * Checks a field when it is first left, and from then on with every key. `tell` hears the schema's message whenever it
 * was checked. The schema has one key, the name of the field.
 */
export function checkField<T extends FieldValues>(
  field: HTMLInputElement,
  resolver: Resolver<T>,
  tell: Tell,
): FieldCheck {
  const name = field.name as Path<T>
  const { register, subscribe } = createFormControl<T>({ resolver, mode: 'onTouched' })
  subscribe({
    formState: { errors: true },
    callback: ({ errors }) => tell((errors?.[name]?.message as string | undefined) ?? null),
  })
  const { ref, onChange, onBlur } = register(name)
  ref(field)
  return {
    changed: () => void onChange({ target: field, type: 'change' }),
    left: () => void onBlur({ target: field, type: 'blur' }),
  }
}
