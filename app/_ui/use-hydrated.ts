'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server, true once scripts run: for controls that cannot work without them. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
